package org.addyourvoice.preference;

/** Whether pages are light or dim, where a theme has both. */
public enum Light {
    /** As the device asks for. */
    DEVICE,
    LIGHT,
    DIM
}
