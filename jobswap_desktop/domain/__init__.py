"""The subject itself: values, states and rules of job swaps between public employers.

Pure Python without screen, database, files or clock: whoever needs the current day passes it in.
"""
