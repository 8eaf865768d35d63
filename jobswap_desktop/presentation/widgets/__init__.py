"""Widgets used on several pages; none of them knows anything of job swaps."""
