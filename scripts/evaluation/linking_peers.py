"""What others make of linking FEBRL 4 without a label; each is measured where this Python has it."""

import contextlib
import io
import logging
import time
import warnings
from pathlib import Path

from . import figures

ABSENT = {"Splink": "splink", "recordlinkage, ECM": "recordlinkage", "nomenklatura logic-v2": "nomenklatura"}


def linked(folder: Path, fields: str, rounds: int) -> tuple:
    """For each peer that is there its usual F1, its best in hindsight and the seconds of each round; and who is absent."""
    found, absent = {}, []
    for name, measure in {"Splink": splink, "recordlinkage, ECM": ecm, "nomenklatura logic-v2": logic_v2}.items():
        try:
            results = []
            for _ in range(1 if measure is logic_v2 else rounds):
                with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
                    warnings.simplefilter("ignore")
                    started = time.perf_counter()
                    pairs, usual = measure(folder, fields)
                    results.append((time.perf_counter() - started, pairs, usual))
        except ImportError:
            absent.append(f"{name} is not measured: `pip install {ABSENT[name]}` brings it.")
            continue
        _, pairs, usual = results[0]
        found[name] = (f1([pair for pair in pairs if pair[2] >= usual]), best_f1(pairs), [took for took, *_ in results])
    return found, absent


def person(name: str) -> str:
    """`rec-1070-org` and `rec-1070-dup-0` are one person's."""
    return name.split("-")[1]


def f1(pairs: list, truth: int = 5000) -> float:
    right = sum(person(a) == person(b) for a, b, _ in pairs)
    return figures.f1(right, len(pairs) - right, truth - right)


def best_f1(pairs: list, truth: int = 5000) -> float:
    best, right, false = 0.0, 0, 0
    for a, b, _ in sorted(pairs, key=lambda pair: -pair[2]):
        right, false = right + (person(a) == person(b)), false + (person(a) != person(b))
        best = max(best, figures.f1(right, false, truth - right))
    return best


def tables(folder: Path):
    import pandas
    return [pandas.read_csv(folder / f"dataset4{side}.csv", skipinitialspace=True, dtype=str) for side in "ab"]


def splink(folder: Path, fields: str) -> tuple:
    """Splink's own model of FEBRL 4 as its guide sets it up; of names, date and state alone, the same comparisons of these."""
    import splink.comparison_library as comparisons
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    logging.getLogger("splink").setLevel(logging.ERROR)
    compared = [comparisons.NameComparison("given_name"), comparisons.NameComparison("surname"),
                comparisons.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d")]
    blocks = [block_on("given_name", "surname"), block_on("date_of_birth"), block_on("surname", "state"),
              block_on("given_name", "state")]
    certain = [block_on("given_name", "surname", "date_of_birth")]
    if fields == "all":
        compared += [comparisons.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
                     comparisons.ExactMatch("street_number").configure(term_frequency_adjustments=True),
                     comparisons.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(
                         term_frequency_adjustments=True)]
        blocks += [block_on("soc_sec_id"), block_on("postcode", "street_number")]
        certain.append(block_on("soc_sec_id"))
    else:
        compared.append(comparisons.ExactMatch("state").configure(term_frequency_adjustments=True))
    database = DuckDBAPI()
    frames = [database.register(table, dataset_display_name=f"febrl_{side}") for side, table in zip("ab", tables(folder))]
    linker = Linker(frames, SettingsCreator(
        link_type="link_only", unique_id_column_name="rec_id", comparisons=compared,
        blocking_rules_to_generate_predictions=blocks))
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("date_of_birth"), max_pairs=1e7)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("surname"), max_pairs=1e7)
    answer = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
    return list(zip(answer["rec_id_l"], answer["rec_id_r"], answer["match_probability"])), 0.5


def ecm(folder: Path, fields: str) -> tuple:
    """recordlinkage's unsupervised classifier, as its own guide sets it up."""
    import pandas
    import recordlinkage
    first, second = (table.set_index("rec_id") for table in tables(folder))
    index = recordlinkage.Index()
    for column in ("given_name", "surname", "date_of_birth"):
        index.block(column)
    compare = recordlinkage.Compare()
    compare.string("given_name", "given_name", method="jarowinkler", threshold=0.85)
    compare.string("surname", "surname", method="jarowinkler", threshold=0.85)
    compare.exact("date_of_birth", "date_of_birth")
    compare.exact("state", "state")
    if fields == "all":
        compare.exact("soc_sec_id", "soc_sec_id")
        compare.exact("suburb", "suburb")
        compare.string("address_1", "address_1", method="jarowinkler", threshold=0.85)
    vectors = (compare.compute(index.index(first, second), first, second) > 0.5).astype(int)
    classifier = recordlinkage.ECMClassifier()
    classifier.fit_predict(vectors)
    chances = pandas.Series(classifier.prob(vectors), index=vectors.index)
    return [(a, b, chance) for (a, b), chance in chances.items()], 0.5


def logic_v2(folder: Path, fields: str) -> tuple:
    """nomenklatura's screening default over the pairs that share a name, a date of birth or a number."""
    import recordlinkage
    from followthemoney import model
    from nomenklatura.matching import get_algorithm
    algorithm = get_algorithm("logic-v2")
    if algorithm is None:
        raise ImportError("logic-v2")
    first, second = (table.set_index("rec_id") for table in tables(folder))
    index = recordlinkage.Index()
    for column in ("given_name", "surname", "date_of_birth"):
        index.block(column)
    config = algorithm.default_config()

    def entities(table):
        made = {}
        for name, row in table.fillna("").iterrows():
            date = row["date_of_birth"]
            values = {"firstName": [row["given_name"]], "lastName": [row["surname"]],
                      "name": [f"{row['given_name']} {row['surname']}".strip()],
                      "birthDate": [f"{date[:4]}-{date[4:6]}-{date[6:]}"] if len(date) == 8 else []}
            if fields == "all":
                values["idNumber"] = [row["soc_sec_id"]]
                values["address"] = [" ".join(row[key] for key in ("street_number", "address_1", "suburb", "postcode"))]
            values = {key: [value for value in said if value] for key, said in values.items()}
            made[name] = model.get_proxy({"id": name, "schema": "Person", "properties": values})
        return made
    left, right = entities(first), entities(second)
    return [(a, b, algorithm.compare(left[a], right[b], config).score) for a, b in index.index(first, second)], 0.7
