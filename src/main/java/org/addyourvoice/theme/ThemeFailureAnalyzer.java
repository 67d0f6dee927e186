package org.addyourvoice.theme;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the program did not start, where the chosen theme is the reason. */
class ThemeFailureAnalyzer extends AbstractFailureAnalyzer<ThemeRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ThemeRefused cause) {
        return new FailureAnalysis(
                "The theme cannot be used.\n\n    " + cause.getMessage(),
                "Correct it, or choose another theme with “forum.theme”, and start again.",
                cause);
    }
}
