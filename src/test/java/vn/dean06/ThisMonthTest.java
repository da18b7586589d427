package vn.dean06;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the application as a new province meets it: both sample packs, and a month
 * that is to be filled in. All such tests share a database, so what one writes it rolls
 * back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "dean06.database=thismonth", "dean06.sample-password=" + SampleTest.PASSWORD })
@AutoConfigureMockMvc
@Import({ TestClock.class, OwnSession.class, MonthUnderWay.class })
public @interface ThisMonthTest {

}
