"""Places to live and the shop in which associations put them."""
