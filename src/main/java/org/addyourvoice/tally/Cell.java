package org.addyourvoice.tally;

/**
 * What is kept of one slice.
 *
 * @param all every voice in it
 * @param quick those of them that are quick voices, without an experience to read
 */
record Cell(Counts all, Counts quick) {

    static final Cell EMPTY = new Cell(Counts.NONE, Counts.NONE);

    static Cell of(Voice voice, int members) {
        Counts counts = Counts.NONE.plus(voice.outcome(), members);
        return new Cell(counts, voice.quick() ? counts : Counts.NONE);
    }

    Cell plus(Cell other) {
        return new Cell(all.plus(other.all), quick.plus(other.quick));
    }
}
