package org.addyourvoice.experience;

/** How many readers said something to an author without words, for that author only. */
record Said(int thanks, int meToo) {

    public boolean nothing() {
        return thanks + meToo == 0;
    }
}
