"""Text to records of ONE document: one module or folder a layer; layers do not import each other.

Each layer is a function `(Text, Annotations, language) -> Annotations`: same text in, same records out;
no database, network, terminal, clock or environment.
"""
