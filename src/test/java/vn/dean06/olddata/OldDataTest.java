package vn.dean06.olddata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import vn.dean06.OwnSession;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the application on what the program of commit 5964223 left, a minute after it
 * was stopped. All such tests share a database, so what one writes it rolls back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "dean06.database=olddata", "dean06.migrate-ahead=false" })
@AutoConfigureMockMvc
@Import({ OldDatabase.class, OldPeople.class, OwnSession.class })
@interface OldDataTest {

}
