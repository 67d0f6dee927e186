package org.addyourvoice.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.SqlLog;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole site at a time that can be moved on, with roles that need no second step. All such tests share one site for each database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "forum.limits.join.capacity=9999")
@Import({MovableClock.class, SqlLog.class, Company.class})
@interface AdminSite {}
