"""Routes of homes; the page of one home needs matching and stands there."""

from django.urls import path

from thuisroute.homes.views import (
    condition,
    freshness,
    freshness_link,
    home_forms,
    photo_adding,
    photos,
    picture,
    shop,
    shop_moves,
)

urlpatterns = [
    path("shop", shop.shop, name="shop"),
    path("shop/still-free", freshness.still_free, name="still_free"),
    path(
        "still-free/<str:link>",
        freshness_link.still_free_by_link,
        name="still_free_by_link",
    ),
    path("homes/<uuid:key>/outside", freshness.stay_outside, name="stay_outside"),
    path("homes/<uuid:key>/free", freshness.confirm_free, name="confirm_free"),
    path("homes/new", home_forms.new_home, name="new_home"),
    path("homes/<uuid:key>/change", home_forms.edit_home, name="change_home"),
    path("homes/<uuid:key>/photos", photos.home_photos, name="home_photos"),
    path(
        "homes/<uuid:key>/photos/add",
        photo_adding.add_home_photos,
        name="add_home_photos",
    ),
    path(
        "homes/<uuid:key>/photos/<uuid:photo>/remove",
        photos.remove_home_photo,
        name="remove_home_photo",
    ),
    path(
        "homes/<uuid:key>/photos/<uuid:photo>/as/<slug:size>",
        picture.home_photo,
        name="home_photo",
    ),
    path("homes/<uuid:key>/condition", condition.condition, name="home_condition"),
    path(
        "homes/<uuid:key>/let-outside",
        shop_moves.filled_outside,
        name="fill_outside",
    ),
    path("homes/<uuid:key>/into-shop", shop_moves.enter_shop, name="put_in_shop"),
    path(
        "homes/<uuid:key>/out-of-shop", shop_moves.leave_shop, name="take_out_of_shop"
    ),
]
