"""One file per subject. Each says what commands of its subject come to (`DECIDES`) and what its events change
(`EVOLVES`); `decide` and `evolve` only look up. A test keeps both tables complete.
"""
