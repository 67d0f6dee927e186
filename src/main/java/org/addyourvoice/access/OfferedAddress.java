package org.addyourvoice.access;

/** An address that waits to be confirmed, and the account that it would belong to. */
record OfferedAddress(String address, String pseudonym) {

    /** Never in a log line. */
    @Override
    public String toString() {
        return "OfferedAddress";
    }
}
