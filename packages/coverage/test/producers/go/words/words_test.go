package words

import "testing"

func TestEmpty(t *testing.T) {
	if !Empty("") {
		t.Fatal("empty")
	}
}
