package org.addyourvoice.moderation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.SqlLog;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole site with people who write and moderate, at a time that can be moved on. All such tests share one site for each database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "forum.moderation.undo=10m")
@Import({Writers.class, MovableClock.class, SqlLog.class, EmptyQueue.class, Clockwork.class})
@interface DeskTest {}
