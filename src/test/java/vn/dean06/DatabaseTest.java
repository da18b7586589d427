package vn.dean06;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of the application without a web server on an empty database, from which all
 * that a test writes is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "dean06.sample=", "dean06.database=bare" })
@Import(DatabaseOwner.class)
@Transactional
public @interface DatabaseTest {

}
