package org.addyourvoice.support;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gets the browser ready before the first test. Where that is impossible each browser test fails with the sentence that
 * tells what to install; failing here would bury the sentence under a crash of the test runner. After the last test the
 * browsers that were used end.
 */
public class BrowserAtHand implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Chromium.findOrInstall();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        LeftBrowsers.quit();
    }
}
