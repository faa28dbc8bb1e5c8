"""Packs: a region's agreement as YAML files that people write and a machine checks."""
