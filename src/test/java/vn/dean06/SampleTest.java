package vn.dean06;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the application on a database that holds the sample pack. All such tests
 * share it, so what one writes it rolls back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "dean06.database=sample", "dean06.sample=" + SampleTest.PACK,
		"dean06.sample-password=" + SampleTest.PASSWORD })
@AutoConfigureMockMvc
@Import(OwnSession.class)
public @interface SampleTest {

	/** The year whose report is issued. */
	String PACK = "classpath:packs/binh-dinh-2024";

	/** Of all accounts of the sample. */
	String PASSWORD = "mat-khau-mau-2024";

}
