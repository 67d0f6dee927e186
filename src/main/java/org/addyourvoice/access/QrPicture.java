package org.addyourvoice.access;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as a drawing.
 *
 * @param size of the square in modules, with the quiet zone of four that readers need
 * @param path of an SVG, in modules
 */
record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        String path = IntStream.range(0, code.size * code.size)
                .filter(i -> code.getModule(i % code.size, i / code.size))
                .mapToObj(i -> "M%d,%dh1v1h-1z".formatted(i % code.size + QUIET, i / code.size + QUIET))
                .collect(Collectors.joining());
        return new QrPicture(code.size + 2 * QUIET, path);
    }
}
