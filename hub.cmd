@echo off
rem Starts the hub. A clone builds it first where it is missing (delete target\iuran-hub.jar to have it built again), an installation never.
rem Exit codes are those of the hub: 0 done, 1 a person is needed, 2 wrong usage or configuration, 3 cannot work.
setlocal
set "install=%~dp0"
set "install=%install:~0,-1%"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

rem A version reads 17.0.12, or 1.8.0 of what is too old; nothing where there is no Java.
set "version="
for /f "tokens=3" %%v in ('^""%java%" -version 2^>^&1 ^| findstr /c:" version "^"') do if not defined version set "version=%%~v"
if not defined version (
    echo hub: there is no Java ^("%java%"^); it takes Java 17 or newer 1>&2
    exit /b 3
)
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 (
    echo hub: this Java is %version%; it takes Java 17 or newer. Name another by JAVA_HOME 1>&2
    exit /b 3
)
set "quiet="
if %major% GEQ 24 set "quiet=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

set "jar=%install%\lib\iuran-hub.jar"
set "libraries=%install%\lib"
if exist "%jar%" goto run

set "jar=%install%\target\iuran-hub.jar"
set "libraries=%install%\target\lib"
if exist "%jar%" goto run
if not exist "%install%\pom.xml" (
    echo hub: the installation is not whole: there is no lib\iuran-hub.jar 1>&2
    exit /b 3
)
echo hub: building, which takes a minute 1>&2
call mvn -q -B -DskipTests -Dpackages.skip=true -f "%install%\pom.xml" package 1>&2
if errorlevel 1 (
    echo hub: the build failed; see above 1>&2
    exit /b 3
)

:run
rem The better compiler costs more than it gives back: a command is over, and a month has gone, before it has paid off.
"%java%" -Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 %quiet% -Xshare:auto "-Diuranhub.install=%install%" %IURAN_HUB_JAVA_OPTS% -cp "%jar%;%libraries%\*" id.iuranhub.cli.Main %*
exit /b %errorlevel%
