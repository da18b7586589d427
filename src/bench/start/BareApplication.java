package bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * What a start is compared with (.ci/start-time): Spring Boot with all that the program
 * uses of it and the same embedded PostgreSQL, and nothing of the program.
 */
@SpringBootApplication
public class BareApplication {

	public static void main(String[] args) {
		SpringApplication.run(BareApplication.class, args);
	}

}
