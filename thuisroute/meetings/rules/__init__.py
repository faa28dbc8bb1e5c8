"""What meetings decide: plain functions over facts."""
