"""Reading what people write: files as trees of text with lines, numbers and dates as they are written, and what can be wrong with them.

It knows nothing of cases or of the law; case files and proposal files both use it.
"""
