"""The tabs of the page on retention and erasure."""
