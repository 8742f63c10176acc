"""What all tests share: fewer rounds of the garbage collector, which OpenFisca's many small objects make slow (a sixth of the time)."""

import gc

gc.set_threshold(200_000, 50, 1000)


def pytest_collection_finish() -> None:
    """What was loaded to find the tests stays: it need not be looked at again."""
    gc.collect()
    gc.freeze()
