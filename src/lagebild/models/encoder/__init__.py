"""One small encoder that reads a whole text: quotations, names, times, quantities, transfers.

`words`, `pieces` and `windows` make numbers of a text, `hints` tells what the rules found, `network` runs the
model file, `decode` makes findings of its scores. Not for: records; the layers make these of the findings.
"""
