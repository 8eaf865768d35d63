"""The port's PostgreSQL side, for offices with several workstations."""
