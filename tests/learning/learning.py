"""Learn the weights of the reader from examples: logistic regression on signs.

    python -m tests.learning.learning examples.jsonl weights.json

Three things are learnt: what a figure is of, whose it is, and who is on the other side. What the rules read is no sign
in that, for they were made on most of the examples and are right there more often than elsewhere. How far they are to
be trusted is learnt apart, on the sets that no rule was made on, from weights that have not seen the articles either;
what that goes by, for the two sides, is in `bot.reading.claims.weighing.trust`.
"""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from bot.reading.claims.weighing.trust import FAMILIES, Crowd, Read, Surety, company_trust, counterparty_trust, stance
from tests.quality.scoring import key

UNSEEN = ("varied", "passages", "retold", "chapters", "lesser")
"""Sets that no rule of reading was made on."""
FOLDS = 5
MEASURE, PARTY, TRUST = 0.5, 0.5, 0.3
"""How freely the weights may grow, of each model."""
RARE = 2
"""Examples in which a sign must stand to count."""
LEAST, LEAST_OF_PARTIES = 0.08, 0.03
"""Weights below this are left out."""
KEPT = 1.0
"""What is added for what the rules could not place: better told as other than guessed."""
RELATED = -1.5
"""What is added for another measure of one family, where the rules were not vague: they know these lines."""
SURETIES = tuple(one.value for one in Surety if one is not Surety.SETTLED)
"""How the rules came to what a figure is of, where that may be read otherwise."""


def main(source, target):
    examples = [json.loads(line) for line in Path(source).read_text("utf-8").splitlines()]
    names, model = measures(examples)
    weights = {
        "measures": trusted(names, model, trust(examples)),
        "companies": parties(examples, "company"),
        "counterparties": parties(examples, "counterparty"),
        "company_trust": side_trust(examples, "company"),
        "counterparty_trust": side_trust(examples, "counterparty"),
    }
    text = json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True)
    Path(target).write_text(text + "\n", "utf-8")


def fitted(rows, right, freely):
    """The names of the signs in rows, and a model of what they say of what is right."""
    from sklearn.feature_extraction import DictVectorizer  # there where it is learnt, and not where it is tested
    from sklearn.linear_model import LogisticRegression

    names = DictVectorizer()
    return names, LogisticRegression(C=freely, max_iter=2000).fit(names.fit_transform(rows), right)


def measures(examples):
    """What a figure is of, by its signs."""
    counts = Counter(sign for one in examples for sign in set(one["signs"]))
    rows = [{sign: 1 for sign in one["signs"] if counts[sign] >= RARE} for one in examples]
    return fitted(rows, [one["gold"]["measure"] for one in examples], MEASURE)


def trust(examples):
    """How far each reading of the rules is to be trusted: weights for each measure by what they read and how."""
    unseen = [one for one in examples if one["group"] in UNSEEN and one["surety"] in SURETIES]
    rows, right = [], []
    for fold in range(FOLDS):
        tested = [one for one in unseen if place(one) == fold]
        names, model = measures([one for one in examples if not held_out(one, fold)])
        scores = model.predict_log_proba(names.transform([dict.fromkeys(one["signs"], 1) for one in tested]))
        for one, of_one in zip(tested, scores, strict=True):
            for measure, score in zip(model.classes_, of_one, strict=True):
                rows.append({"score": score, **reading(one["read"]["measure"], one["surety"], measure)})
                right.append(measure == one["gold"]["measure"])
    names, model = fitted(rows, right, TRUST)
    return dict(zip(names.get_feature_names_out(), model.coef_[0], strict=True))


def held_out(one, fold):
    """Whether an example is tested in a fold, and so not learnt from there."""
    return one["group"] in UNSEEN and place(one) == fold


def place(one):
    """The fold of an example: all of an article are in one."""
    return sum(map(ord, one["article"])) % FOLDS


def reading(read, surety, measure):
    """What the rules' reading says for a measure."""
    signs = {f"is {measure}": 0.5}
    if read == measure:
        return signs | {f"same {surety}": 1, f"same {measure}": 1, f"same {measure} {surety}": 0.7}
    return signs | {f"{read} for {measure}": 0.7, "related": float(related(read, measure))}


def related(one, other):
    return any(one in family and other in family for family in FAMILIES)


def trusted(names, model, known):
    """The weights of the measures, with what the rules' readings say for each as signs of their own."""
    weights = {}
    for measure, intercept, row in zip(model.classes_, model.intercept_, model.coef_, strict=True):
        signs = kept(dict(zip(names.get_feature_names_out(), row, strict=True)), LEAST) | {"": rounded(intercept)}
        for read in model.classes_:
            for surety in SURETIES:
                said = sum(known.get(sign, 0) * value for sign, value in reading(read, surety, measure).items())
                said += KEPT if read == measure == "other" else 0
                said /= known["score"]
                if read != measure and related(read, measure) and surety != "vague":
                    said += RELATED
                signs[f"read {read} {surety}"] = rounded(said)
        weights[str(measure)] = signs
    return weights


def parties(examples, field):
    """Who a company or an other side is, by signs that count for all measures, for one, or for its family."""
    rows, right = [], []
    for one in examples:
        gold = one["gold"]
        if gold["measure"] == "other" or not gold["company"]:
            continue
        for name, signs in one["companies"].items():
            if field == "company" or not same(name, gold["company"]):
                rows.append({f"{of}\t{sign}": 1 for of in kinds(gold["measure"]) for sign in signs})
                right.append(same(name, gold[field]))
    names, model = fitted(rows, right, PARTY)
    learnt = defaultdict(dict)
    for name, weight in zip(names.get_feature_names_out(), model.coef_[0], strict=True):
        of, _, sign = name.partition("\t")
        learnt[of][sign] = weight
    weights = {"": kept(learnt[""] | {"": model.intercept_[0]}, LEAST_OF_PARTIES)}
    for measure in sorted({one["gold"]["measure"] for one in examples}):
        both = Counter()
        for of in kinds(measure)[1:]:
            both.update(learnt[of])
        weights[measure] = kept(both, LEAST_OF_PARTIES)
    return weights


def side_trust(examples, field):
    """How far weights and rules are to be trusted with a company or an other side, from weights of other articles."""
    signs_of = company_trust if field == "company" else counterparty_trust
    rows, right = [], []
    for fold in range(FOLDS):
        weights = parties([one for one in examples if not held_out(one, fold)], field)
        for one in examples:
            gold = one["gold"]
            if not held_out(one, fold) or gold["measure"] == "other" or not gold["company"]:
                continue
            owner = next((name for name in one["companies"] if same(name, gold["company"])), None)
            if not any(same(name, gold[field]) for name in one["companies"]) and gold[field]:
                continue  # who is not known by name can be found by neither
            shown = {name: signs for name, signs in one["companies"].items() if field == "company" or name != owner}
            score = scorer(weights, gold["measure"])
            scores = {name: score(signs) for name, signs in shown.items()}
            stances = {name: stance(signs) for name, signs in shown.items()}
            read = Read(**one["read"], surety=one["surety"], long=one["long"])
            for name in scores:
                rows.append(dict(signs_of(name, read, gold["measure"], Crowd(scores, stances))))
                right.append(same(name, gold[field]))
    names, model = fitted(rows, right, TRUST)
    found = dict(zip(names.get_feature_names_out(), model.coef_[0], strict=True)) | {"": model.intercept_[0]}
    return {sign: round(float(weight), 3) for sign, weight in found.items()}


def scorer(weights, measure):
    """What weights say for a company by its signs, under a measure."""
    general, special = weights.get("", {}), weights.get(measure, {})
    base = general.get("", 0.0)
    return lambda signs: base + sum(general.get(sign, 0.0) + special.get(sign, 0.0) for sign in signs)


def kinds(measure):
    """Under what a sign counts: all, the measure, its family."""
    return ("", measure, *(f"family {min(of)}" for of in FAMILIES if measure in of))


def same(one, other):
    """Whether two names mean one: the same, or one begins with the other, as full names and short ones do."""
    one, other = key(one), key(other)
    long = min(len(one), len(other)) >= 4
    return bool(one and other) and (one == other or (long and (one.startswith(other) or other.startswith(one))))


def kept(weights, least):
    return {sign: rounded(weight) for sign, weight in weights.items() if abs(weight) >= least}


def rounded(weight):
    return round(float(weight), 2)


if __name__ == "__main__":
    main(*sys.argv[1:])
