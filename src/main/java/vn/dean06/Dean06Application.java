package vn.dean06;

import vn.dean06.pack.PackCheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The software with which a province enters, reviews and reports its figures of Đề án 06.
 */
@SpringBootApplication
public class Dean06Application {

	public static void main(String[] args) {
		if (PackCheck.isAsked(args)) {
			System.exit(PackCheck.run(args));
		}
		SpringApplication.run(Dean06Application.class, args);
	}

}
