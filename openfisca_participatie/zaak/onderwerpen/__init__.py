"""Subjects a case file can ask besides the bijstand: what each needs to know, and which outcomes answer it.

The subjects are data: one YAML file per chapter of the law in this folder. ``declaraties`` reads them, ``lezen`` reads what a
case file says about them. Both are loaded only for a case that asks a subject.
"""
