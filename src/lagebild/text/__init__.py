"""Pure helpers on strings and spans that know no language: offsets, quotation marks, folding, shingles."""
