"""From a pile of reports to the sourced picture."""
