@echo off
rem Starts the hub. Builds it first where it is missing; delete target\iuran-hub.jar to have it built again.
setlocal
set "install=%~dp0"
set "install=%install:~0,-1%"

if not exist "%install%\target\iuran-hub.jar" (
    echo hub: building, which takes a minute 1>&2
    call mvn -q -B -DskipTests -f "%install%\pom.xml" package 1>&2
    if errorlevel 1 (
        echo hub: the build failed; see above 1>&2
        exit /b 3
    )
)

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

rem The better compiler costs more than it gives back: a command is over, and a month has gone, before it has paid off.
"%java%" -Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xshare:auto "-Diuranhub.install=%install%" %IURAN_HUB_JAVA_OPTS% -cp "%install%\target\iuran-hub.jar;%install%\target\lib\*" id.iuranhub.cli.Main %*
exit /b %errorlevel%
