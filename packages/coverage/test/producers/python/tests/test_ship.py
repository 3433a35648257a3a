import pytest

from shop.basket import Basket, ship


def test_heavy():
    assert ship(55) == "heavy"


def test_negative():
    with pytest.raises(ValueError):
        Basket().add("tea", -1)
