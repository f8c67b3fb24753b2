"""How the models in `src/lagebild/models` are trained: not part of the package, needs more than it does.

`transcripts/` makes the models of borders and capitals, `answers` the weights of answers. The rest is for the
encoder: `weights` and `vocabulary` give its base, `sources` read the data into `example`s, `hinted` adds what
the rules find, `mixture` says how many of each, `labels` and `batches` turn these into numbers, `network` is
what is trained, `loop` trains it step by step (`learner`), `borders` its branch for speech without marks,
`export` makes the model file. `pip install -e .[train]`, `make train`.
"""
