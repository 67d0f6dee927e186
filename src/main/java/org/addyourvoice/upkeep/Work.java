package org.addyourvoice.upkeep;

/**
 * What a {@link Job} did.
 *
 * @param done how many of whatever it looks after
 * @param left how many it could not do and left for the next time
 */
public record Work(int done, int left) {

    public static final Work NONE = new Work(0, 0);

    public static Work of(int done) {
        return new Work(done, 0);
    }

    public Work and(Work more) {
        return new Work(done + more.done, left + more.left);
    }
}
