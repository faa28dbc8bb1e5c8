"""What a region agreed, as data: articles, clocks, grounds, versions."""
