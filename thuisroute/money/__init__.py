"""Money per placement: the standard look, who bears which cost, who owes whom."""
