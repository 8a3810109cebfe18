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

rem A command that soon ends is over before the better compiler has paid off.
set "short=-XX:TieredStopAtLevel=1 -Xshare:auto"
if "%~1"=="run" set "short="
if "%~1"=="demo" set "short="
if "%~1"=="insurer" set "short="
if "%~1"=="bench" set "short="

"%java%" -Xmx512m -XX:+UseSerialGC %short% "-Diuranhub.install=%install%" %IURAN_HUB_JAVA_OPTS% -cp "%install%\target\iuran-hub.jar;%install%\target\lib\*" id.iuranhub.cli.Main %*
exit /b %errorlevel%
