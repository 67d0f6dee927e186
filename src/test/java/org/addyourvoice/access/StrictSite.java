package org.addyourvoice.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.addyourvoice.support.MovableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole site with roles that wait for a second step, as it is where it runs for people. All such tests share one site for each database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"forum.staff.second-step=true", "forum.limits.sign-in-address.capacity=500"})
@Import(MovableClock.class)
@interface StrictSite {}
