"""The parts of the case page: one module a tab, and what the tabs are made of."""
