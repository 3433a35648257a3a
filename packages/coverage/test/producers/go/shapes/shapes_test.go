package shapes

import "testing"

func TestName(t *testing.T) {
	if Name(3) != "TRIANGLE" {
		t.Fatal("a triangle")
	}
}

func TestArea(t *testing.T) {
	if Area(2, 3) != 6 || Area(-1, 2) != -1 {
		t.Fatal("an area")
	}
}
