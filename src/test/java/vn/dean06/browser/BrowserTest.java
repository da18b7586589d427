package vn.dean06.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or a class of tests, that looks at pages in Chromium.
 * <p>
 * A test method takes a {@code Page}: a new visitor of its own, in Vietnamese and in
 * Vietnam's time. It fails when the browser complained in its console, for example of a
 * script's error or of something that the Content-Security-Policy forbids.
 * <p>
 * Without Chromium the test is skipped with a banner; with
 * {@code DEAN06_BROWSER=required} it fails instead. {@code DEAN06_CHROMIUM} names a
 * browser that is not at a usual place.
 */
@Documented
@Inherited
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

	/**
	 * Parts of the complaints that the test provokes on purpose, such as
	 * {@code "status of 404"}.
	 */
	String[] expectedComplaints() default {};

}
