package org.addyourvoice.experience;

/**
 * What readers can see of how a text was changed, as its author decides on it.
 *
 * @param shown whether there is something that they see, or will see once a change is up
 * @param kept whether there is something that its author keeps from them
 */
record EarlierWordings(boolean shown, boolean kept) {

    static final EarlierWordings NONE = new EarlierWordings(false, false);

    public boolean nothing() {
        return !shown && !kept;
    }
}
