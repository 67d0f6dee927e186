package org.addyourvoice.theme;

/**
 * A theme that readers may choose.
 *
 * @param name as the theme itself says it, in its own language
 * @param bothLights whether it has a light and a dim form
 */
public record OfferedTheme(String id, String name, boolean bothLights) {

    static OfferedTheme of(Theme theme) {
        Manifest manifest = theme.manifest();
        return new OfferedTheme(
                manifest.id(), manifest.name(), manifest.schemes().size() > 1);
    }
}
