package org.addyourvoice.theme;

import static org.assertj.core.api.Assertions.assertThat;

/** Contrast of two colours as WCAG 2.2 defines it (relative luminance, 1.4.3): from 1 to 21. */
record Contrast(String one, String other) {

    double ratio() {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        assertThat(colour).as("a colour that can be measured").matches("#[0-9a-fA-F]{6}");
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int start) {
        double share = Integer.parseInt(colour.substring(start, start + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
