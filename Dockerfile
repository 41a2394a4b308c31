# Build with `docker build -t duban .`; see README.md for how to run it.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY src/main src/main
# What Maven fetched is kept between builds. Tests and checks of style belong to `mvn verify`.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Pquick -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/duban.jar extract --layers \
        --application-filename duban.jar --destination layers

FROM eclipse-temurin:25-jre
ENV TZ=Asia/Shanghai \
    JDK_JAVA_OPTIONS="-Xmx384m" \
    DUBAN_DATA=/data
WORKDIR /app
COPY --from=build /src/layers/dependencies/ ./
COPY --from=build /src/layers/application/ ./
COPY src/docker/ bin/
COPY bot-config/ bot-config/
# One start in the sandbox teaches the JVM what to have ready: starts take half as long afterwards. It has to happen in
# this image, because the cache is only good for the very JVM and jars it was made with.
RUN bin/train && useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin duban \
    && install -d -o duban -g duban -m 700 /data
USER duban
VOLUME ["/data"]
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --retries=3 CMD ["bin/healthy"]
ENTRYPOINT ["java", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", \
    "-XX:AOTCache=duban.aot", "-jar", "duban.jar"]
