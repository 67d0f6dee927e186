package org.addyourvoice.search;

/** How much of what is looked for has to be there: the first of these with which anything is found. */
enum Share {
    ALL,
    HALF,
    ANY;

    /** How many of so many. */
    int of(int all) {
        return switch (this) {
            case ALL -> all;
            case HALF -> (all + 1) / 2;
            case ANY -> 1;
        };
    }
}
