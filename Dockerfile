# syntax=docker/dockerfile:1

# The program, built as everywhere else; this image brings JDK 25 and a Maven that mvnw takes.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests -DskipPrepare package
RUN java -Djarmode=tools -jar target/dean06.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
ENV TZ=Asia/Ho_Chi_Minh LANG=C.UTF-8 LC_ALL=C.UTF-8
RUN useradd --uid 10006 --user-group --create-home --home-dir /app dean06 \
	&& install --directory --owner=dean06 --group=dean06 --mode=0750 /app/data
WORKDIR /app
# From what changes least to what changes with every build, each a layer of the image.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER dean06
# Java remembers one start, so that those of the container are quick.
RUN ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-cp", "dean06.jar", "dean06.Launcher", "--dean06.prepare"]
EXPOSE 8080
# Only where no SPRING_DATASOURCE_URL is given does the program keep a PostgreSQL of its own here.
VOLUME /app/data
# The JRE image has no curl: bash asks by itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
	CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-cp", "dean06.jar", "dean06.Launcher"]
