from shop.basket import Basket, ship


def test_add():
    basket = Basket(discount=10)
    basket.add("tea", 100, 2)
    assert basket.total() == 180


def test_light():
    assert ship(5) == "light"
