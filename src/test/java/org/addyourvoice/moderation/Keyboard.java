package org.addyourvoice.moderation;

import java.time.Duration;
import org.addyourvoice.support.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who works at a browser without a mouse. Every key is counted, and so is every page that comes of it. */
class Keyboard {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Browser browser;
    private int strokes;
    private int pages;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Types each of these, wherever the focus is. */
    Keyboard type(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
        strokes += keys.length();
        return this;
    }

    Keyboard press(Keys key) {
        return type(key);
    }

    Keyboard saveAndTakeTheNext() {
        return leaving(() -> {
            new Actions(browser.driver())
                    .keyDown(Keys.CONTROL)
                    .sendKeys(Keys.ENTER)
                    .keyUp(Keys.CONTROL)
                    .perform();
            strokes++;
        });
    }

    /** A key that leads to another page. */
    Keyboard typeAndLeave(CharSequence keys) {
        return leaving(() -> type(keys));
    }

    WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    int strokes() {
        return strokes;
    }

    int pages() {
        return pages;
    }

    private Keyboard leaving(Runnable keys) {
        WebElement page = browser.find("html");
        keys.run();
        new WebDriverWait(browser.driver(), PATIENCE)
                // between two documents the driver may know neither
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(page));
        pages++;
        return this;
    }
}
