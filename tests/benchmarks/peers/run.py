"""Time one reader of figures on the texts of standard input, in its own environment; the standard library only.

    python run.py NAME SECONDS < texts.jsonl

NAME is a script beside this one with `load()`, which returns a function of one text. Prints one JSON object: texts a
second, megabytes a second, seconds to load, resident megabytes. One core, warm, in seconds of that core, which other
work on the machine does not lengthen, and in whole passes over the texts, so that a slow reader reads the same ones as
a fast one.
"""

import importlib.util
import json
import os
import pathlib
import resource
import sys
import time


def loaded(name):
    path = pathlib.Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"peer_{name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.load()


def main():
    name, seconds = sys.argv[1], float(sys.argv[2])
    texts = [json.loads(line) for line in sys.stdin]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    start = time.perf_counter()
    read = loaded(name)
    load_seconds = time.perf_counter() - start
    for text in texts[:20]:
        read(text)
    clock = time.process_time
    passes = 0
    start = clock()
    while not passes or clock() - start < seconds:
        for text in texts:
            read(text)
        passes += 1
    took = clock() - start
    done, size = passes * len(texts), passes * sum(len(text.encode()) for text in texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"texts": done / took, "megabytes": size / took / 1e6, "load": load_seconds, "memory": memory}))


if __name__ == "__main__":
    main()
