"""How the models in `src/lagebild/models` are trained: not part of the package, needs more than it does.

`transcripts/` makes the models of borders and capitals, `answers` the weights of answers. The rest is for one
larger annotator that is not made yet: `weights` and `vocabulary` give its base encoder, `sources` read the
training data into `example`s, `labels` and `batches` turn these into numbers, `network` is what is trained,
`loop` trains it. `pip install -e .[train]`.
"""
