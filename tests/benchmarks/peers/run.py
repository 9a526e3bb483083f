"""Time one reader of figures on the sentences of standard input, in its own environment; the standard library only.

    python run.py NAME SECONDS < sentences.jsonl

NAME is a script beside this one with `load()`, which returns a function of one sentence. Prints one JSON object:
sentences a second, megabytes a second, seconds to load, resident megabytes. One core, warm: a first pass is not
counted.
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
    sentences = [json.loads(line) for line in sys.stdin]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    clock = time.perf_counter
    start = clock()
    read = loaded(name)
    load_seconds = clock() - start
    for sentence in sentences[:20]:
        read(sentence)
    done = size = 0
    start = clock()
    while clock() - start < seconds:
        sentence = sentences[done % len(sentences)]
        read(sentence)
        done += 1
        size += len(sentence.encode())
    took = clock() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        json.dumps({"sentences": done / took, "megabytes": size / took / 1e6, "load": load_seconds, "memory": memory})
    )


if __name__ == "__main__":
    main()
