package vn.dean06;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of a running server whose writing stays, as what several people do at the same
 * moment shows only once it is committed. All such tests share a database, so each writes
 * about units and accounts of its own and leaves no account changed. Its settings are
 * those of {@link BadInputTests}, which runs on the same server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=badinput", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import({ TestClock.class, DatabaseOwner.class })
public @interface CommittedTest {

}
